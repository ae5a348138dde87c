/** Seconds since 1970 as a minute in UTC, 'YYYY-MM-DD HH:MM UTC'. */
export const minuteOf = (epoch: number): string => new Date(epoch * 1000).toISOString().replace(/T(.{5}).*/, ' $1 UTC');

/** Seconds since 1970 as a day in UTC, 'YYYY-MM-DD'. */
export const dayOf = (epoch: number): string => new Date(epoch * 1000).toISOString().slice(0, 10);
