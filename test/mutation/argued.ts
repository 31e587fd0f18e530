/** A change of the source that no test can notice, or need not. */
export interface Argued {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly reason: string
}

const beyond = 'beyond the list there is nothing: the loop only begins one round earlier or later'
const compiler = 'the loop stays within the list: only the compiler does not know it'
const typed = 'a member of another type reads as null, and its structure has been refused before'
const equal = 'at equality both sides come to the same: nothing is added, or taken'
const unique = 'names are unique, so neither of two is equal to the other'
const early = 'only spares a round in which nothing is taken'
const spares = 'only spares work that comes to the same'
const there = 'it is there by then, or compares like 0: only the compiler does not know it'
const closed = 'no other kind is handed in: only the compiler asks'
const noNumber = 'any text that is no number says the same'

/** Survivors of `npm run mutation`, each with its reason. */
export const argued: readonly Argued[] = [
  ...['stableWant < desiredStable', 'canaryWant < desiredCanary'].map((from) =>
    because('src/replicas/basicCanary.ts', from, from.replace('<', '<='), equal),
  ),
  because('src/replicas/basicCanary.ts', 'room > 0', 'room >= 0', equal),
  because(
    'src/replicas/basicCanary.ts',
    'drain === null',
    'false',
    'whoever shrinks is there: only the compiler does not know it',
  ),
  because(
    'src/replicas/drainOlder.ts',
    'replicaSet.want === 0',
    'false',
    'one without pods comes to the size that it has, in every way that follows',
  ),
  because(
    'src/replicas/drainOlder.ts',
    'replicaSet.want - to',
    'replicaSet.want + to',
    'where some pods stay the budget is used up, by more or by less',
  ),
  ...['src/replicas/drainOlder.ts', 'src/replicas/proportional.ts'].map((file) =>
    because(file, 'a.name < b.name', 'a.name <= b.name', unique),
  ),
  because(
    'src/replicas/enough.ts',
    'percent - threshold.value >= -EPSILON',
    'percent - threshold.value > -EPSILON',
    'no share lies on the margin itself, which stands for what binary fractions lose',
  ),
  ...['false', 'largest === undefined && left === 0'].map((to) =>
    because('src/replicas/proportional.ts', 'largest === undefined || left === 0', to, equal),
  ),
  because('src/replicas/proportional.ts', 'left === 0', 'false', equal),
  because('src/replicas/proportional.ts', 'left > 0', 'left >= 0', equal),
  ...[
    ['room <= 0', 'room < 0'],
    ['limit <= 0', 'limit < 0'],
    ['left > 0', 'left >= 0'],
    ['left <= 0', 'left < 0'],
    ['want >= replicas', 'want > replicas'],
  ].map(([from = '', to = '']) => because('src/replicas/rollingUpdate.ts', from, to, equal)),
  because('src/replicas/rollingUpdate.ts', 'active.length === 0', 'false', early),
  because('src/steps/target.ts', 'steps.length - 1', 'steps.length + 1', beyond),
  because('src/steps/target.ts', 'steps[i]?.setCanaryScale', 'steps[i].setCanaryScale', compiler),
  because('src/steps/target.ts', 'steps[i]?.setWeight', 'steps[i].setWeight', compiler),
  ...['false', 'written === undefined && written === null'].map((to) =>
    because('src/steps/step.ts', 'written === undefined || written === null', to, typed),
  ),
  because('src/steps/step.ts', 'written === undefined', 'false', typed),
  because('src/steps/step.ts', 'written === null', 'false', typed),
  ...rollout(),
  ...expr(),
]

function rollout(): readonly Argued[] {
  const optional = (file: string, ...froms: readonly string[]): readonly Argued[] =>
    froms.map((from) => because(file, from, from.replace('?.', '.'), there))
  const canary = 'src/rollout/reconcilers/canary'
  const blueGreen = 'src/rollout/reconcilers/blueGreen'
  return [
    ...["''", "'/'"].map((from) =>
      because(
        'src/rollout/albStatus.ts',
        from,
        from === "'/'" ? '""' : '"Stryker was here!"',
        'the hash is one of our own: nobody is told which',
      ),
    ),
    ...['event', 'observation'].flatMap((kind) => [
      because(
        'src/rollout/apply.ts',
        `default: return unreachable('unknown ${kind}', event)`,
        'default:',
        closed,
      ),
      because('src/rollout/apply.ts', `'unknown ${kind}'`, '""', closed),
    ]),
    because(
      'src/rollout/decisions/promotion.ts',
      'newRS.available < desired',
      'newRS.available <= desired',
      'as many as are desired are enough for every threshold',
    ),
    because(
      'src/rollout/decisions/promotion.ts',
      'newRS.available !== desired',
      'true',
      'as many as are desired are enough for every threshold',
    ),
    because(
      'src/rollout/liveObjects.ts',
      "''",
      '"Stryker was here!"',
      'neither is JSON, and what is none is taken for absent',
    ),
    because('src/rollout/liveObjects.ts', '{ return null }', '{}', 'neither is an object'),
    because('src/rollout/liveObjects.ts', 'text === undefined', 'false', noNumber),
    because(
      'src/rollout/lookAhead.ts',
      'next === prev',
      'false',
      'a pass that has written nothing rests anyhow',
    ),
    because(
      'src/rollout/lookAhead.ts',
      'isStuck(pass, said.progressing)',
      'false',
      'what is stuck asks for another pass at once, or has said so',
    ),
    ...[
      ['before === after', 'false'],
      ['index < before.length', 'index <= before.length'],
      ['one !== other', 'true'],
      ['wake < pass.wake', 'wake <= pass.wake'],
    ].map(([from = '', to = '']) => because('src/rollout/pass.ts', from, to, spares)),
    because('src/rollout/phaseOf.ts', "''", '"Stryker was here!"', noNumber),
    because('src/rollout/podMetadata.ts', 'before === null && wanted === null', 'false', spares),
    ...['pass.otherRuns.length === 0', 'others.length === 0'].map((from) =>
      because('src/rollout/reconcilers/analysis.ts', from, 'false', spares),
    ),
    because('src/rollout/reconcilers/keepHistory.ts', 'others.length === 1', 'false', spares),
    ...optional(`${blueGreen}/analyses.ts`, 'pass.newRS?.want'),
    because(`${blueGreen}/replicaSets.ts`, 'newRS === null', 'false', there),
    because(`${blueGreen}/replicaSets.ts`, '(one) => one.want === 0', '() => undefined', spares),
    because(
      `${blueGreen}/replicaSets.ts`,
      '[]',
      '["Stryker was here"]',
      'orders to ReplicaSets that are not there are passed over',
    ),
    because(`${blueGreen}/replicaSets.ts`, "'scale'", '""', 'whatever is no delay is a size'),
    ...optional(`${blueGreen}/status.ts`, 'pass.newRS?.name', 'pass.newRS?.available'),
    because(`${canary}/analyses.ts`, 'current !== null', 'true', there),
    because(`${canary}/canaryPass.ts`, 'index === null', 'false', there),
    ...optional(`${canary}/destinations.ts`, 'strategy.trafficRouting?.source'),
    because(`${canary}/experiments.ts`, 'others.length === 0', 'false', spares),
    because(`${canary}/pauseStep.ts`, 'endsAt !== null', 'true', there),
    because(`${canary}/plugin.ts`, 'index !== null', 'true', there),
    because(`${canary}/plugin.ts`, 'index === null', 'false', there),
    because(`${canary}/plugin.ts`, 'pass.pluginStatuses.length === 0', 'false', spares),
    ...optional(`${canary}/plugin.ts`, 'step?.plugin'),
    ...[
      ["status.phase === 'Successful'", 'true'],
      ["status.operation !== 'Run'", 'false'],
    ].map(([from = '', to = '']) =>
      because(`${canary}/plugin.ts`, from, to, 'what was told to stop is not told again'),
    ),
    ...optional(`${canary}/replicaSets.ts`, 'newRS?.name'),
    because(`${canary}/replicaSets.ts`, 'pass.othersWant === 0', 'false', spares),
    because(`${canary}/sameExperiment.ts`, 'one === other', 'false', spares),
    because(
      `${canary}/sameExperiment.ts`,
      "step.templates.some(({ specRef }) => specRef === '')",
      "step.templates.every(({\n  specRef\n}) => specRef === '')",
      'all templates of an Experiment were read from a cluster, or none',
    ),
    ...optional(
      `${canary}/sameExperiment.ts`,
      ...['asked?.weight', 'asked?.service', 'asked?.replicas'],
    ),
    because(`${canary}/status.ts`, 'index !== null', 'true', there),
    because(`${canary}/status.ts`, 'pass.newRS === null', 'false', there),
    because(`${canary}/traffic.ts`, 'pass.newRS === null', 'false', there),
    because(`${canary}/traffic.ts`, 'pass.weights !== null', 'true', there),
    because(`${canary}/traffic.ts`, "'next'", '""', 'whoever asks only looks for a failure'),
    because(`${canary}/traffic.ts`, 'index === null', 'false', there),
    because(
      `${canary}/traffic.ts`,
      'at >= 0',
      'at > 0',
      'the walk ends at the first step, whether or not it is an Experiment’s',
    ),
    ...optional(`${canary}/traffic.ts`, 'steps[at]?.experiment'),
    because(
      `${canary}/traffic.ts`,
      'steps[at]?.experiment?.templates',
      'steps[at]?.experiment.templates',
      there,
    ),
    because(`${canary}/traffic.ts`, '[]', '["Stryker was here"]', 'neither has a name'),
    because('src/rollout/reconcilers/history.ts', 'one === undefined', 'false', there),
    because(
      'src/rollout/reconcilers/pauseBookkeeping.ts',
      "''",
      '"Stryker was here!"',
      'neither is a reason that anybody asks for',
    ),
    ...[
      ['pass.storedStatus !== pass.prev', 'true'],
      ['pause.add.length === 0 && pause.remove.length === 0', 'false'],
    ].map(([from = '', to = '']) =>
      because('src/rollout/reconcilers/persist.ts', from, to, spares),
    ),
    because(
      'src/rollout/reconcilers/progress.ts',
      "present !== undefined && present.status === 'True' && present.reason === reason",
      'false',
      spares,
    ),
    because(
      'src/rollout/reconcilers/reconcilers.ts',
      'pass.replicaSets === pass.all',
      'false',
      spares,
    ),
    because(
      'src/rollout/reconcilers/revision.ts',
      'one.revision > highest',
      'one.revision >= highest',
      equal,
    ),
    because(
      'src/rollout/reconcilers/scaleEvent.ts',
      "'sizes'",
      '""',
      'whatever is not everything is sizes',
    ),
    because('src/rollout/reconcilers/scaling.ts', 'pass.stableRS !== null', 'true', there),
    ...optional('src/rollout/reconcilers/workload.ts', 'pass.spec.workloadRef?.replicas'),
    because('src/rollout/restsAt.ts', 'scaleDownAt !== null', 'true', there),
    because('src/rollout/restsAt.ts', 'pauseEnd === null', 'false', there),
    because('src/rollout/routing.ts', 'other !== undefined', 'true', compiler),
    ...[
      ['a === null || b === null', 'false'],
      ['a === null', 'false'],
      ['b === null', 'false'],
      ['a === b', 'false'],
    ].map(([from = '', to = '']) => because('src/rollout/sameStatus.ts', from, to, spares)),
    ...optional('src/rollout/sameStatus.ts', 'other?.reason', 'other?.index'),
    because('src/rollout/store.ts', 'before.name <= name', 'before.name < name', unique),
    because('src/rollout/stored.ts', '[]', '["Stryker was here"]', 'no field is called like that'),
  ]
}

// Beside the way that is always right there is a shorter one for what is asked most: without it the same is answered.
function expr(): readonly Argued[] {
  const isLiteral = "right.kind !== 'float' && right.kind !== 'integer'"
  const isResultText =
    "kind === 'string' && expression.kind === 'binary' && isResult(expression.left)"
  return [
    ['assess', 'known !== undefined', 'false'],
    ['check', 'known !== undefined', 'false'],
    ['compare', "typeof a === 'number' && typeof b === 'number'", 'false'],
    ['compile', "case 'predicate': return compiler.test(node.body)", "case 'predicate':"],
    ['compile', "case 'binary': return compileTest(compiler, node)", "case 'binary':"],
    ['compile', "case 'builtin': return compileLoopTest(compiler, node)", "case 'builtin':"],
    ['compileAccess', 'lane !== null', 'false'],
    ['compileAccess', "property.kind === 'string'", 'false'],
    ['compileAccess', 'map === null', 'true'],
    ['compileAccess', 'direct !== null', 'false'],
    ['compileAccess', 'found === undefined || first === undefined', 'true'],
    ['compileAccess', "name === 'isNaN'", 'false'],
    ['compileOperators', 'lane !== null', 'false'],
    ['compileOperators', "l === 'string' && right.kind === 'string'", 'false'],
    ['direct', isResultText, 'false'],
    ['lanes', isLiteral, 'true'],
    ['lanes', isLiteral, isLiteral.replace('&&', '||')],
    ['lanes', "right.kind !== 'float'", 'true'],
    ['lanes', "right.kind !== 'integer'", 'true'],
    ['lanes', "left.kind === 'pointer'", 'false'],
    ['lanes', 'cell === undefined', 'true'],
  ].map(([file, from = '', to = '']) => because(`src/expr/${file}.ts`, from, to, spares))
}

function because(file: string, from: string, to: string, reason: string): Argued {
  return { file, from, to, reason }
}
