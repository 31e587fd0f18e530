import {
  always,
  anything,
  type Fields,
  flag,
  given,
  integer,
  list,
  map,
  type Shape,
  struct,
  text,
  time,
} from '../shape.ts'

/** `metav1.ObjectMeta`. */
export const objectMeta: Shape = struct({
  name: text,
  generateName: text,
  namespace: text,
  selfLink: text,
  uid: text,
  resourceVersion: text,
  generation: integer,
  creationTimestamp: time,
  deletionTimestamp: time,
  deletionGracePeriodSeconds: given(integer),
  labels: map(text),
  annotations: map(text),
  ownerReferences: list(
    struct({
      apiVersion: always(text),
      kind: always(text),
      name: always(text),
      uid: always(text),
      controller: given(flag),
      blockOwnerDeletion: given(flag),
    }),
  ),
  finalizers: list(text),
  managedFields: list(
    struct({
      manager: text,
      operation: text,
      apiVersion: text,
      time,
      fieldsType: text,
      fieldsV1: given(anything),
      subresource: text,
    }),
  ),
})

/** `metav1.LabelSelector`. */
export const labelSelector: Shape = struct({
  matchLabels: map(text),
  matchExpressions: list(struct({ key: always(text), operator: always(text), values: list(text) })),
})

/** `v1.LocalObjectReference`, which many structs also embed. */
export const localName: Fields = { name: text }

export const localReference: Shape = struct(localName)
