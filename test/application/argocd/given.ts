import { type ApiServer, emptyServer, stored } from '../../../src/application/apply/apiServer.ts'
import { readApplication } from '../../../src/application/argocd/applicationSpec.ts'
import {
  type ApplicationState,
  type ApplicationTurn,
  type ApplicationView,
  newApplication,
} from '../../../src/application/argocd/applicationState.ts'
import {
  type PollSettings,
  standardPolling,
} from '../../../src/application/argocd/refresh/polling.ts'
import { commitHash, type GitCommit } from '../../../src/application/commit.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { duration, type Instant, instant } from '../../../src/units/time.ts'

// An Application without jitter, and a history of ConfigMaps.

export const at = (second: number): Instant => instant(second * 1000)

const polling: PollSettings = { ...standardPolling, jitterAt: () => duration(0) }

export const configMap = (name: string, value: string, wave = 0): JsonObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: {
    name,
    namespace: 'default',
    annotations: { 'argocd.argoproj.io/sync-wave': String(wave) },
  },
  data: { value },
})

/** A commit a list of objects, a minute apart. */
export const commitsOf = (...trees: readonly (readonly JsonObject[])[]): readonly GitCommit[] =>
  trees.map((targets, index) => ({
    at: at(60 * index),
    hash: commitHash(index),
    message: '',
    digest: String(index),
    targets,
    webhook: false,
  }))

export const serverOf = (...objects: readonly JsonObject[]): ApiServer =>
  objects.reduce(stored, emptyServer)

export function viewOf(
  commits: readonly GitCommit[],
  {
    syncPolicy = { automated: {} },
    server = emptyServer,
    ...more
  }: Partial<Omit<ApplicationView, 'server'>> & {
    readonly syncPolicy?: JsonObject
    readonly server?: ApiServer
  } = {},
): ApplicationView {
  const spec = readApplication({
    metadata: { name: 'shop' },
    spec: { destination: { namespace: 'default' }, source: { path: '.' }, syncPolicy },
  })
  return {
    spec,
    windows: [],
    polling,
    commits,
    server: () => server,
    seen: '',
    objectionTo: () => '',
    ...more,
  }
}

export const shop: ApplicationState = newApplication('shop', polling)

export const turnOf = (view: ApplicationView, app: ApplicationState = shop): ApplicationTurn => ({
  view,
  app,
  server: null,
  orders: [],
})
