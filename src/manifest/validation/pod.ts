/** What the containers of a pod template have in common. */
export interface Pod {
  /** The names of the volumes that they can mount. */
  readonly volumes: ReadonlySet<string>
  /** `terminationGracePeriodSeconds`. */
  readonly grace: number
  readonly validator: Validator
}

/**
 * Who judges. Argo's controller took Kubernetes' rules over without what has been allowed since: a
 * Rollout may be refused for what a Deployment may have.
 */
export type Validator = 'controller' | 'apiServer'
