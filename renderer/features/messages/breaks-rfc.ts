/** Whether a local part has dots where RFC 5321 allows none, as Japanese mobile carriers once let their users choose. */
export const breaksRfc = (address: string): boolean => {
  const local = address.slice(0, Math.max(0, address.lastIndexOf('@')));
  return !local.startsWith('"') && (local.includes('..') || local.endsWith('.') || local.startsWith('.'));
};
