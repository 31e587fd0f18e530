/**
 * How long pods take to be ready where nobody says it and it matters: what is there at once is
 * never missing.
 */
export const STARTUP = '10s'
