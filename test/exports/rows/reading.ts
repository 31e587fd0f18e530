import * as sim from 'rollout-sim'
import * as yaml from 'rollout-sim/yaml'
import { plan, reading, text } from '../given.ts'
import { type Row, row } from '../row.ts'

/** Manifests, text, plans, diagnostics. */
export function readingRows(): readonly Row[] {
  const objects = plan.manifests
  const container = { name: 'web', image: 'web:3' }
  const template = { metadata: { labels: { app: 'web' } }, spec: { containers: [container] } }
  return [
    row('readManifests', sim.readManifests, objects, {}),
    row('admitManifests', sim.admitManifests, objects, {}),
    row('readTemplates', sim.readTemplates, objects),
    row('readPlan', sim.readPlan, objects, {}),
    row('asDeployment', sim.asDeployment, plan),
    row('asRollout', sim.asRollout, plan),
    row('editPlan', sim.editPlan, plan, { kind: 'setImage', image: 'web:2', container: 'web' }),
    row('editPlan patch', sim.editPlan, plan, { kind: 'patch', patch: { spec: { replicas: 3 } } }),
    row('editPlan setTemplate', sim.editPlan, plan, { kind: 'setTemplate', template }),
    row('effectiveValues', sim.effectiveValues, objects[0] ?? {}),
    row('effectiveExperimentValues', sim.effectiveExperimentValues, { spec: {} }),
    row('formatDiagnostics', sim.formatDiagnostics, bad.diagnostics, text),
    row(
      'InvalidInputError',
      (...args) => new sim.InvalidInputError(...args),
      bad.diagnostics,
      text,
    ),
    row('rulesOfVersion', sim.rulesOfVersion, 'v1.9.0'),
    row('instant', sim.instant, 5000),
    row('seconds', sim.seconds, 5),
    row('rfc3339', sim.rfc3339, sim.instant(5000)),
    row('formatTime', sim.formatTime, 5000),
    row('parseManifests', yaml.parseManifests, text, {}),
    row('parseManifests files', yaml.parseManifests, [{ name: 'a.yaml', text }], {}),
    row('parsePlan', yaml.parsePlan, text, {}),
    row('parseTemplates', yaml.parseTemplates, text),
    row('parseDocuments', yaml.parseDocuments, text, { depth: 100 }),
    row('printApply', yaml.printApply, text, { namespaces: ['default'] }),
    row('printLint', yaml.printLint, text),
  ]
}

const bad = { ...reading, ...yaml.parseManifests(text.replace('setWeight: 25', 'setWeight: 250')) }
