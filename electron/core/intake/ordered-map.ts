/**
 * Maps with up to `width` calls under way and gives the results in the order of the input. Reads no further ahead than
 * that, so memory stays flat however long the input is.
 */
export async function* orderedMap<T, R>(
  input: AsyncIterable<T> | Iterable<T>,
  width: number,
  map: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  try {
    for await (const item of input) {
      const result = map(item);
      // A rejection is seen when its turn comes; without this it would count as unhandled until then.
      result.catch(() => {});
      underWay.push(result);
      if (underWay.length >= width) yield await (underWay.shift() as Promise<R>);
    }
    while (underWay.length > 0) yield await (underWay.shift() as Promise<R>);
  } finally {
    await Promise.allSettled(underWay);
  }
}
