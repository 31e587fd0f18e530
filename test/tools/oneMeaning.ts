import type { OneMeaning } from './names.ts'

/** Names that several files of src export on purpose, and why each means one thing. */
export const oneMeaning: readonly OneMeaning[] = [
  {
    why: 'controllers are made of the same parts: a draft that a turn writes, its events, its end',
    places: ['src/rollout/', 'src/deployment/', 'src/experiment/', 'src/autoscaler/'],
  },
  {
    why: 'strategies fill one contract, and a Deployment has a strategy as well',
    places: [
      'src/rollout/reconcilers/blueGreen/',
      'src/rollout/reconcilers/canary/',
      'src/deployment/',
    ],
  },
  {
    why: 'languages are made of the same parts: tokens, a cursor, values, faults',
    places: ['src/expr/', 'src/cel/', 'src/jsonpath/', 'src/yaml/'],
  },
  {
    why: 'a field of a stored object, or what its absence means to who reads it',
    places: [
      'src/application/argocd/object.ts',
      'src/rollout/liveObjects.ts',
      'src/verbs/resource.ts',
      'src/verbs/server.ts',
      'src/views/objects/',
    ],
  },
  {
    why: 'a field of a Go struct, as its kind declares it or as it is read',
    places: ['src/kinds/shape.ts', 'src/manifest/structure.ts'],
  },
  {
    why: 'the step that is being executed, of a Rollout or of a pass over it',
    places: ['src/steps/target.ts', 'src/rollout/reconcilers/canary/canaryPass.ts'],
  },
  {
    why: 'an AnalysisRun or an Experiment is being ended',
    places: ['src/analysis/assessRun.ts', 'src/experiment/terminating.ts'],
  },
  {
    why: "a reading of a Rollout: the machine's, or Argo CD's of what is stored",
    places: ['src/application/argocd/actions/rolloutReadings.ts', 'src/rollout/'],
  },
]
