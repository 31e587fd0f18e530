import type { Finding } from '../document/document.ts'
import type { ObjectionCode } from './validation/objection.ts'

/** What reading manifests can say, besides the controller's own objections. */
export type StructuralCode =
  | 'not-an-object'
  | 'kind-missing'
  | 'kind-invalid'
  | 'name-missing'
  | 'kind-skipped'
  | 'unknown-version'
  | 'unknown-field'
  | 'unknown-step'
  | 'wrong-type'
  | 'missing-field'
  | 'repeated-entry'
  | 'repeated-object'
  | 'no-rollout'
  | 'several-rollouts'
  | 'no-such-rollout'
  | 'several-deployments'
  | 'no-such-deployment'
  | 'no-such-container'
  | 'controller-fails'
  | 'unfit-condition'
  | 'metadata-invalid'
  | 'unrendered-template'
  | 'experiment-template-missing'
  | 'field-path-missing'
  | 'analysis-ends-at-once'
  | 'experiment-invalid'
  | 'assumed'
  | 'unrendered'
  | 'not-modelled'
  | 'not-a-duration'

export type ManifestCode = StructuralCode | ObjectionCode

export type ManifestFinding = Finding<ManifestCode>
