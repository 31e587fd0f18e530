/** Whole pods. */
export type Count = number

/** Whole parts of `maxTrafficWeight`, which is 100 unless a plan says otherwise: whole percent. */
export type Weight = number

/**
 * A Kubernetes IntOrString as it was written: an integer is absolute, a text is read by its field.
 */
export type IntOrString = number | string
