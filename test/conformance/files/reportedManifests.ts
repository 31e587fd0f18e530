import { checkStrategy } from '../../../src/fast-check/index.ts'
import { lint } from '../../../src/questions/lint.ts'
import type { Diagnostic } from '../../../src/units/diagnostic.ts'
import { type LocatedReading, parseManifests } from '../../../src/yaml/index.ts'
import { type CaseFile, linesOf, type Row } from '../caseFile.ts'

/** What is right about a file: whether it makes a plan, and every diagnostic in order. */
interface Right {
  readonly plan: boolean
  /** Each has these texts in its severity, message and hint, written one behind the other. */
  readonly told: readonly (readonly string[])[]
}

const error = (...parts: readonly string[]): readonly string[] => ['error: ', ...parts]
const warning = (...parts: readonly string[]): readonly string[] => ['warning: ', ...parts]
const refused = (...told: Right['told']): Right => ({ plan: false, told })
const planned = (...told: Right['told']): Right => ({ plan: true, told })

/** After the table of the folder: what `kubectl apply` and the controller say, and the fix. */
const rights: Readonly<Record<string, Right>> = {
  '01-version-that-does-not-exist': refused(
    error('no matches for kind "Rollout" in version "argoproj.io/v1beta1"', 'argoproj.io/v1alpha1'),
  ),
  '02-name-no-subdomain': refused(
    error('metadata.name: Invalid value: "Web_App": a lowercase RFC 1123 subdomain must consist'),
  ),
  '03-namespace-no-label': refused(error('namespaces "My Team" not found')),
  '04-label-value': refused(
    error('metadata.labels: Invalid value: "My Team": a valid label must be an empty string or'),
  ),
  '05-quantity': refused(error('resources.limits.memory', '"1-Gi"', 'no controller can read')),
  '06-creation-timestamp': planned(
    warning('creationTimestamp', '`kubectl apply` drops a null, `kubectl create` refuses'),
  ),
  '07-three-templates-missing': refused(
    error("AnalysisTemplate 'a' not found"),
    error("AnalysisTemplate 'b' not found"),
    error("ClusterAnalysisTemplate 'c' not found"),
  ),
  '08-experiment-analysis-missing': planned(
    warning(
      'The rollout will abort at step 0',
      'analysistemplate.argoproj.io "not-there" not found',
    ),
  ),
  '09-field-path-never-there': planned(
    warning('No run can be made of this analysis: invalid path status.canary.weight in rollout'),
  ),
  '10-quoted-text-less-indented': planned(['note: A ConfigMap plays no part']),
  '11-helm-in-quotes': planned(warning('the file is a template', 'helm template')),
  '12-pause-text': refused(error('steps[1].pause', 'pause: { duration: 1m }')),
  '13-two-rollouts': refused(error('There are several Rollouts: "web", "api".', '{ rollout }')),
  '14-port-text': refused(error('ports[0].containerPort', 'without quotes: 8080')),
  '15-kind-lower-case': refused(error('kind: Invalid value: "rollout": must be Rollout')),
  '16-template-that-cannot-fail': planned(),
  'kit-experiment-traffic': planned(),
}

/** What else is right about some: no diagnostic shows it. */
const more: Readonly<Record<string, (text: string, reading: LocatedReading) => boolean>> = {
  '13-two-rollouts': (text) => checkStrategy(text, { rollout: 'api', runs: 20 }).ok,
  '16-template-that-cannot-fail': (_, reading) =>
    lint(reading).findings.some(({ rule }) => rule === 'analysis-cannot-fail'),
  'kit-experiment-traffic': (text) => checkStrategy(text, { runs: 50 }).ok,
}

/** A folder of cases, one a file: its text is the list of their names. */
export const reportedManifests: CaseFile = {
  name: 'reported/manifests',
  rows: function* (names, readOther) {
    for (const name of linesOf(names).filter((one) => one.endsWith('.yaml'))) {
      const id = name.replace('.yaml', '')
      const text = readOther(name) ?? ''
      const right = rights[id]
      const kind = ''
      yield { kind, id, input: null, expected: right, actual: () => found(text, right) } as Row
      const also = more[id]
      if (also === undefined) continue
      const actual = (): boolean => also(text, parseManifests(text))
      yield { kind: 'more', id, input: null, expected: true, actual }
    }
  },
}

function found(text: string, right: Right | undefined): Right {
  const { plan, diagnostics } = parseManifests(text)
  const told = diagnostics.map((one, index) => {
    const said = saidBy(one)
    const wanted = right?.told[index] ?? []
    return wanted.length > 0 && wanted.every((part) => said.includes(part)) ? wanted : [said]
  })
  return { plan: plan !== null, told }
}

function saidBy({ severity, message, hint }: Diagnostic): string {
  return `${severity}: ${message} ${hint}`
}
