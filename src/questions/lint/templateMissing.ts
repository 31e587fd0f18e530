import { experimentSteps } from '../../manifest/remarks/experimentSteps.ts'
import { objectionText } from '../../manifest/validation/objection.ts'
import { type LintRule, seen } from './rule.ts'

export const templateMissing: LintRule = {
  name: 'template-missing',
  severity: 'error',
  what: 'An analysis names a template that is not among the manifests.',
  why:
    'The controller refuses the Rollout; an Experiment step aborts the release when it comes to ' +
    'it.',
  fix: 'Hand the template over as well, or correct its name.',
  source: 'getReferencedAnalysisTemplates; the Experiment controller',
  find({ rollout, manifests, assumes }) {
    if (rollout === null || assumes) return []
    const { manifest, objections } = rollout
    const refused = objections
      .filter(({ code }) => code === 'analysis-template-not-found')
      .map((one) => ({
        spot: { manifest, path: one.at },
        also: [],
        message: objectionText(one),
        evidence: seen('the controller refuses it (InvalidSpec)'),
        fix: one.hint,
      }))
    const aborting = experimentSteps(manifest, manifests).map(({ path, message, hint }) => ({
      spot: { manifest, path },
      also: [],
      message,
      evidence: seen('nobody looks for it before the step begins'),
      fix: hint,
    }))
    return [...refused, ...aborting]
  },
}
