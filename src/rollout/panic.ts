/**
 * What the controller's queue says of a reconciliation that panicked. It is tried again with the
 * queue's back-off, and panics again as long as nobody changes anything.
 */
export const panic = 'Recovered from Panic'
