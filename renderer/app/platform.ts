/** Which keys the user's keyboard has; nothing else depends on it. */
export const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.userAgent);
