import { flag, integer, list, map, pointer, type Shape, struct, text } from '../shape.ts'

/** `v1alpha1.ApplicationSpec` of Argo CD, as far as it is modelled. */
export const applicationSpec: Shape = struct({
  project: text,
  source: pointer(struct({ repoURL: text, path: text, targetRevision: text })),
  destination: pointer(struct({ server: text, name: text, namespace: text })),
  syncPolicy: pointer(
    struct({
      automated: pointer(
        struct({ enabled: pointer(flag), prune: flag, selfHeal: flag, allowEmpty: flag }),
      ),
      syncOptions: list(text),
      retry: pointer(
        struct({
          limit: integer,
          refresh: flag,
          backoff: pointer(struct({ duration: text, factor: pointer(integer), maxDuration: text })),
        }),
      ),
    }),
  ),
  ignoreDifferences: list(
    struct({
      group: text,
      kind: text,
      name: text,
      namespace: text,
      jsonPointers: list(text),
      jqPathExpressions: list(text),
    }),
  ),
  // Said for people; nothing depends on it.
  info: list(map(text)),
  revisionHistoryLimit: pointer(integer),
})

/** `v1alpha1.AppProjectSpec`, of which only the windows are modelled. */
export const appProjectSpec: Shape = struct({
  description: text,
  syncWindows: list(
    struct({
      kind: text,
      schedule: text,
      duration: text,
      applications: list(text),
      namespaces: list(text),
      clusters: list(text),
      manualSync: flag,
      timeZone: text,
      andOperator: flag,
      syncOverrun: flag,
      description: text,
    }),
  ),
})
