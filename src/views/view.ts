/**
 * A view: a subject as a text, for people or for a machine. Pure: the same subject with the same
 * options gives the same text, to the byte.
 */
export type View<Subject, Options> = (subject: Subject, options?: Options) => string
