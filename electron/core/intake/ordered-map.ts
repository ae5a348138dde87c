/**
 * Maps with up to `width` calls under way and gives the results in the order of the input. Reads no further ahead than
 * that, so memory stays flat however long the input is. Where the input breaks off, what came before is given first.
 */
export async function* orderedMap<T, R>(
  input: AsyncIterable<T> | Iterable<T>,
  width: number,
  map: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  const broken: unknown[] = [];
  try {
    for await (const item of untilError(input, broken)) {
      const result = map(item);
      // A rejection is seen when its turn comes; without this it would count as unhandled until then.
      result.catch(() => {});
      underWay.push(result);
      if (underWay.length >= width) yield await (underWay.shift() as Promise<R>);
    }
    while (underWay.length > 0) yield await (underWay.shift() as Promise<R>);
    if (broken.length > 0) throw broken[0];
  } finally {
    await Promise.allSettled(underWay);
  }
}

/** Ends where the input throws, and puts the error aside. */
async function* untilError<T>(input: AsyncIterable<T> | Iterable<T>, errors: unknown[]): AsyncGenerator<T> {
  try {
    yield* input;
  } catch (error) {
    errors.push(error);
  }
}
