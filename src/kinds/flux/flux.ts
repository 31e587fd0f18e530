import { anything, flag, list, map, pointer, type Shape, struct, text } from '../shape.ts'

/** `v1.GitRepositorySpec` of source-controller, as far as it is modelled: one branch of history. */
export const gitRepositorySpec: Shape = struct({
  url: text,
  interval: text,
  ref: pointer(struct({ branch: text })),
  ignore: pointer(text),
  suspend: flag,
})

const reference = { apiVersion: text, kind: text, name: text, namespace: text }

/** `v1.KustomizationSpec` of kustomize-controller, as far as it is modelled. */
export const kustomizationSpec: Shape = struct({
  interval: text,
  retryInterval: text,
  timeout: text,
  sourceRef: pointer(struct(reference)),
  path: text,
  prune: flag,
  wait: flag,
  suspend: flag,
  force: flag,
  deletionPolicy: text,
  targetNamespace: text,
  namePrefix: text,
  nameSuffix: text,
  images: list(struct({ name: text, newName: text, newTag: text, digest: text })),
  commonMetadata: pointer(struct({ labels: map(text), annotations: map(text) })),
  dependsOn: list(struct({ name: text, namespace: text, readyExpr: text })),
  healthChecks: list(struct(reference)),
  healthCheckExprs: list(
    struct({ apiVersion: text, kind: text, inProgress: text, failed: text, current: text }),
  ),
  ignore: list(pointer(anything).shape),
})
