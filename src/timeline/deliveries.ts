import type { ApplicationState } from '../application/argocd/applicationState.ts'
import type { KustomizationState } from '../application/flux/kustomizationState.ts'
import type { World } from './world.ts'

/** What a GitOps controller shows of one Application or Kustomization. */
export type Delivery = ApplicationInfo | KustomizationInfo

/** What `argocd app get` shows above its table. */
export interface ApplicationInfo {
  readonly kind: 'Application'
  /** `metadata.name`. */
  readonly name: string
  /** Synced, OutOfSync or Unknown; '' before the first comparison. */
  readonly sync: string
  /** The hash of the commit that was compared last. */
  readonly revision: string
  /** Healthy, Suspended, Progressing, Missing, Degraded or Unknown; '' before that. */
  readonly health: string
  /** Of the newest operation: Running, Succeeded, Failed or Error; '' if there was none. */
  readonly phase: string
  /** Why; '' if there is nothing to say. */
  readonly message: string
  /** `Type: message`. */
  readonly conditions: readonly string[]
}

/** What `flux get kustomizations` shows. */
export interface KustomizationInfo {
  readonly kind: 'Kustomization'
  /** `metadata.name`. */
  readonly name: string
  /** `metadata.namespace`. */
  readonly namespace: string
  /** `main@sha1:…`, as it was applied last; '' before that. */
  readonly revision: string
  /** `spec.suspend`: nothing is applied. */
  readonly suspended: boolean
  /** The condition Ready; '' before the first run. */
  readonly ready: string
  /** What the condition says. */
  readonly message: string
}

/** What Argo CD and Flux show at an instant; [] where the scenario has no commits. */
export function deliveriesOf({ gitops }: World): readonly Delivery[] {
  if (gitops === null) return []
  return [...gitops.applications.map(applicationInfo), ...gitops.kustomizations.map(fluxInfo)]
}

function applicationInfo(app: ApplicationState): ApplicationInfo {
  const { name, sync, revision, health, operation, conditions } = app
  const { phase, message } = operation?.state ?? { phase: '', message: '' }
  return {
    kind: 'Application',
    name,
    sync,
    revision,
    health: health.status,
    phase,
    message,
    conditions,
  }
}

function fluxInfo({ name, namespace, spec, status }: KustomizationState): KustomizationInfo {
  const ready = status.conditions.find(({ type }) => type === 'Ready')
  return {
    kind: 'Kustomization',
    name,
    namespace,
    revision: status.lastAppliedRevision,
    suspended: spec.suspend === true,
    ready: ready?.status ?? '',
    message: ready?.message ?? '',
  }
}
