import {
  always,
  anything,
  embedded,
  type Fields,
  flag,
  goStruct,
  list,
  long,
  map,
  named,
  pointer,
  type Shape,
  text,
  time,
} from '../shape.ts'

/** `metav1.ObjectMeta`. */
export const objectMeta: Shape = goStruct('v1.ObjectMeta', {
  name: text,
  generateName: text,
  namespace: text,
  selfLink: text,
  uid: named('types.UID'),
  resourceVersion: text,
  generation: long,
  creationTimestamp: time,
  deletionTimestamp: time,
  deletionGracePeriodSeconds: pointer(long),
  labels: map(text),
  annotations: map(text),
  ownerReferences: list(
    goStruct('v1.OwnerReference', {
      apiVersion: always(text),
      kind: always(text),
      name: always(text),
      uid: always(named('types.UID')),
      controller: pointer(flag),
      blockOwnerDeletion: pointer(flag),
    }),
  ),
  finalizers: list(text),
  managedFields: list(
    goStruct('v1.ManagedFieldsEntry', {
      manager: text,
      operation: named('v1.ManagedFieldsOperationType'),
      apiVersion: text,
      time,
      fieldsType: text,
      fieldsV1: pointer(anything),
      subresource: text,
    }),
  ),
})

/** `metav1.LabelSelector`. */
export const labelSelector: Shape = goStruct('v1.LabelSelector', {
  matchLabels: map(text),
  matchExpressions: list(
    goStruct('v1.LabelSelectorRequirement', {
      key: always(text),
      operator: always(named('v1.LabelSelectorOperator')),
      values: list(text),
    }),
  ),
})

const localName: Fields = { name: text }

/** `v1.LocalObjectReference` where a struct embeds it. */
export const embeddedName: Fields = embedded('LocalObjectReference', localName)

export const localReference: Shape = goStruct('v1.LocalObjectReference', localName)
