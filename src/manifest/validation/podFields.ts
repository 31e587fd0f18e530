import { numberIn, recordIn, recordsIn, textIn, textsIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { Complaint } from '../../kinds/fieldError.ts'
import { text } from '../../kinds/shape.ts'
import type { JsonObject } from '../../units/json.ts'
import { objectionsToLabels } from './labels.ts'
import {
  dnsLabelProblems,
  labelValueProblems,
  qualifiedNameProblems,
  subdomainProblems,
} from './names.ts'
import { type Objection, objection } from './objection.ts'

const at: Path = ['spec', 'template', 'spec']

const dnsPolicies = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None']

/** What a pod template says of where its pods run, and as whom. */
export function objectionsToPlacement(podSpec: JsonObject): readonly Objection[] {
  return [
    ...oneOf(textIn(podSpec, 'dnsPolicy'), dnsPolicies, [...at, 'dnsPolicy']),
    ...objectionsToLabels(
      recordIn(podSpec, 'nodeSelector'),
      [...at, 'nodeSelector'],
      'template-invalid',
    ),
    ...nameServers(podSpec),
    ...named(podSpec, 'serviceAccountName', subdomainProblems),
    ...named(podSpec, 'nodeName', subdomainProblems),
  ]
}

// Who wants nothing of the cluster's has to bring servers of their own.
function nameServers(podSpec: JsonObject): readonly Objection[] {
  if (textIn(podSpec, 'dnsPolicy') !== 'None') return []
  const config = recordIn(podSpec, 'dnsConfig')
  const here = [...at, 'dnsConfig']
  if (config === null) {
    return [say(here, { type: 'required' }, 'must provide `dnsConfig` when `dnsPolicy` is None')]
  }
  if (textsIn(config, 'nameservers').length > 0) return []
  const detail = 'must provide at least one DNS nameserver when `dnsPolicy` is None'
  return [say([...here, 'nameservers'], { type: 'required' }, detail)]
}

/** How its pods are called, what they tolerate, and how urgent they are. */
export function objectionsToStanding(podSpec: JsonObject): readonly Objection[] {
  return [
    ...named(podSpec, 'hostname', dnsLabelProblems),
    ...named(podSpec, 'subdomain', dnsLabelProblems),
    ...recordsIn(podSpec, 'tolerations').flatMap((one, index) =>
      toleration(one, [...at, 'tolerations', index]),
    ),
    ...named(podSpec, 'priorityClassName', subdomainProblems),
  ]
}

function named(
  podSpec: JsonObject,
  field: string,
  problemsOf: (name: string) => readonly string[],
): readonly Objection[] {
  const value = textIn(podSpec, field)
  return value === '' ? [] : invalid([...at, field], value, problemsOf(value))
}

function toleration(one: JsonObject, here: Path): readonly Objection[] {
  const [key, operator] = [textIn(one, 'key'), textIn(one, 'operator')]
  const [value, effect] = [textIn(one, 'value'), textIn(one, 'effect')]
  const hasSeconds = numberIn(one, 'tolerationSeconds') !== null
  const everything =
    'operator must be Exists when `key` is empty, which means "match all values and all keys"'
  const lasting = "effect must be 'NoExecute' when `tolerationSeconds` is set"
  return [
    ...(key === '' ? [] : invalid([...here, 'key'], key, qualifiedNameProblems(key))),
    ...(key === '' && operator !== 'Exists'
      ? [say([...here, 'operator'], { type: 'invalid', value: operator, shape: text }, everything)]
      : []),
    ...(hasSeconds && effect !== 'NoExecute'
      ? [say([...here, 'effect'], { type: 'invalid', value: effect, shape: text }, lasting)]
      : []),
    ...operatorOf(operator, value, [...here, 'operator']),
    ...oneOf(effect, ['NoSchedule', 'PreferNoSchedule', 'NoExecute'], [...here, 'effect']),
  ]
}

function operatorOf(operator: string, value: string, here: Path): readonly Objection[] {
  if (operator === 'Exists') {
    const detail = "value must be empty when `operator` is 'Exists'"
    return value === '' ? [] : invalid(here, value, [detail])
  }
  if (operator !== '' && operator !== 'Equal') return oneOf(operator, ['Equal', 'Exists'], here)
  const problems = labelValueProblems(value)
  return problems.length === 0 ? [] : invalid(here, value, [problems.join(';')])
}

// An absent value is the default.
function oneOf(value: string, supported: readonly string[], here: Path): readonly Objection[] {
  if (value === '' || supported.includes(value)) return []
  return [say(here, { type: 'notSupported', value, supported, shape: text }, '')]
}

function invalid(here: Path, value: string, problems: readonly string[]): readonly Objection[] {
  return problems.map((problem) => say(here, { type: 'invalid', value }, problem))
}

function say(here: Path, complaint: Complaint, detail: string): Objection {
  return objection('template-invalid', here, complaint, detail, 'Mend what the text names.')
}
