/** One change of meaning, as text: `from` stands exactly once in the file. */
export interface Mutant {
  readonly name: string
  /** Below src/. */
  readonly file: string
  readonly from: string
  readonly to: string
}

export const mutants: readonly Mutant[] = [
  {
    name: 'a weight in pods is rounded down',
    file: 'replicas/weight.ts',
    from: 'return Math.ceil((weight * replicas) / maxTrafficWeight) | 0',
    to: 'return Math.floor((weight * replicas) / maxTrafficWeight) | 0',
  },
  {
    name: 'the closest split never uses a surging pod',
    file: 'replicas/weight.ts',
    from: 'if (maxSurge > 0) {',
    to: 'if (maxSurge > 99) {',
  },
  {
    name: 'maxSurge is rounded up by one too many',
    file: 'replicas/basicCanary.ts',
    from: 'const limit = replicas + surge\n',
    to: 'const limit = replicas + surge + 1\n',
  },
  {
    name: 'one pod more may be unavailable',
    file: 'replicas/basicCanary.ts',
    from: 'const floor = replicas - pass.unavailable',
    to: 'const floor = replicas - pass.unavailable - 1',
  },
  {
    name: 'a pause lasts a second longer',
    file: 'steps/pause.ts',
    from: 'return after(pausedAt, seconds(member.seconds))',
    to: 'return after(pausedAt, seconds(member.seconds + 1))',
  },
  {
    name: 'a pause without a duration ends by itself',
    file: 'steps/pause.ts',
    from: 'return endsAt !== null && view.now > endsAt',
    to: 'return endsAt === null || view.now > endsAt',
  },
  {
    name: 'an abort is lost',
    file: 'rollout/apply.ts',
    from: "case 'aborted':\n      return withStatus(state, { ...state.status, ...aborting })",
    to: "case 'aborted':\n      return state",
  },
  {
    name: 'an abort is forgotten by the next status',
    file: 'rollout/reconcilers/persist.ts',
    from: 'if (pause.abort || (!pause.dropAbort && prev.abort)) {',
    to: 'if (pause.abort) {',
  },
  {
    name: 'an aborted canary keeps its weight',
    file: 'steps/target.ts',
    from: 'if (position.aborted) return 0\n',
    to: '',
  },
  {
    name: 'errors count together instead of in a row',
    file: 'analysis/measurement.ts',
    from: 'counters.count += 1\n  counters.consecutiveError = 0\n',
    to: 'counters.count += 1\n',
  },
  {
    name: 'a failure limit is broken when it is reached',
    file: 'analysis/assessMetric.ts',
    from: 'counters.failed > metric.failureLimit',
    to: 'counters.failed >= metric.failureLimit',
  },
  {
    name: 'a metric goes on at its count',
    file: 'analysis/assessMetric.ts',
    from: 'result.count >= metric.effectiveCount',
    to: 'result.count > metric.effectiveCount',
  },
  {
    name: 'a metric waits for its interval after an error',
    file: 'analysis/due.ts',
    from: "const gap = last.phase === 'Error' ? errorRetryInterval : metric.interval",
    to: 'const gap = metric.interval',
  },
  {
    name: 'successes in a row survive a failure',
    file: 'analysis/measurement.ts',
    from: "counters.consecutiveSuccess = 0\n  if (phase === 'Failed')",
    to: "if (phase === 'Failed')",
  },
  {
    name: 'an inconclusive analysis is taken for a good one',
    file: 'rollout/reconcilers/runs.ts',
    from: "if (run.phase === 'Inconclusive') addPause(pass, 'InconclusiveAnalysisRun')\n  else if",
    to: 'if',
  },
  {
    name: 'an analysis in error does not abort',
    file: 'rollout/reconcilers/runs.ts',
    from: "else if (run.phase === 'Error' || run.phase === 'Failed')",
    to: "else if (run.phase === 'Failed')",
  },
  {
    name: 'a run outlives its step',
    file: 'rollout/store.ts',
    from: 'if (run === null || run.terminate || isCompleted(run.phase)) continue',
    to: 'if (run === null || run.terminate || isCompleted(run.phase) || run.stepIndex !== null) continue',
  },
  {
    name: 'traffic goes before its pods are there',
    file: 'rollout/decisions/trafficWeight.ts',
    from: "if (!view.scaleReached()) return decision('step', previousSetWeight(position))",
    to: "if (!view.scaleReached()) return decision('step', currentSetWeight(position))",
  },
  {
    name: 'a timer that is pending is replaced by a later one',
    file: 'units/time.ts',
    from: 'return a < b ? a : b',
    to: 'return a > b ? a : b',
  },
  {
    name: 'a stale timer fires instead of the next one',
    file: 'simulation/wakes.ts',
    from: 'if (index >= 0 && (wakes[index] as Wake).at <= at) return wakes',
    to: 'if (index >= 0) return wakes',
  },
  {
    name: 'of equal pods the oldest go first',
    file: 'cluster/pods.ts',
    from: 'for (let index = list.length - 1; index >= 0 && left > 0; index--) {',
    to: 'for (let index = 0; index < list.length && left > 0; index++) {',
  },
  {
    name: 'ready pods go before those that never started',
    file: 'cluster/pods.ts',
    from: 'for (const ready of [false, true]) {',
    to: 'for (const ready of [true, false]) {',
  },
  {
    name: 'pods are available as soon as they are ready',
    file: 'cluster/pods.ts',
    from: 'if (readyAt + settle <= at) available += count',
    to: 'available += count',
  },
  {
    name: 'ReplicaSets of one instant are listed the other way round',
    file: 'rollout/reconcilers/history.ts',
    from: 'const one = pass.others[index]',
    to: 'const one = pass.others[pass.others.length - 1 - index]',
  },
  {
    name: 'the history keeps one less',
    file: 'rollout/reconcilers/history.ts',
    from: 'const surplus = pass.others.length - pass.spec.revisionHistoryLimit',
    to: 'const surplus = pass.others.length - pass.spec.revisionHistoryLimit + 1',
  },
  {
    name: 'an aborted ReplicaSet goes a second early',
    file: 'rollout/reconcilers/scaling.ts',
    from: 'pass.clock + delaySeconds * 1000',
    to: 'pass.clock + (delaySeconds - 1) * 1000',
  },
  {
    name: 'the progress deadline is noticed a second early',
    file: 'rollout/decisions/progress.ts',
    from: 'return after(lastUpdateTime, seconds(progressDeadlineSeconds)) < now',
    to: 'return after(lastUpdateTime, seconds(progressDeadlineSeconds - 1)) < now',
  },
  {
    name: 'the progress deadline is never noticed',
    file: 'rollout/decisions/progress.ts',
    from: 'return after(lastUpdateTime, seconds(progressDeadlineSeconds)) < now',
    to: 'return false',
  },
  {
    name: 'a bad analysis is overlooked in a pause',
    file: 'rollout/reconcilers/runs.ts',
    from: "else if (run.phase === 'Error' || run.phase === 'Failed') {",
    to: "else if (pass.prev.pauseConditions.length === 0 && run.phase !== 'Successful' && run.phase !== '' && run.phase !== 'Pending' && run.phase !== 'Running') {",
  },
  {
    name: 'a routed old stable stays for ever',
    file: 'replicas/drainOlder.ts',
    from: '      to = decision.to\n',
    to: '      to = replicaSet.want\n',
  },
  {
    name: 'requests are answered twice',
    file: 'simulation/traffic.ts',
    from: 'withServed(served, hash, count, isError',
    to: 'withServed(served, hash, count * 2, isError',
  },
  {
    name: 'a metric that is stopped has failed',
    file: 'analysis/assessMetric.ts',
    from: "return terminating ? 'Successful' : 'Running'",
    to: "return terminating ? 'Failed' : 'Running'",
  },
  {
    name: 'the active Service switches before all pods are available',
    file: 'rollout/reconcilers/blueGreen/services.ts',
    from: "if (isHalted(pass) || !isReadyForPause(pass) || !isSaturated(pass, pass.newRS)) return 'next'",
    to: "if (isHalted(pass)) return 'next'",
  },
  {
    name: 'the preview is as large as the active stack',
    file: 'rollout/reconcilers/blueGreen/replicaSets.ts',
    from: 'return !paused && prev.scaleUpPreviewCheckPoint ? pass.desired : previewReplicaCount',
    to: 'return pass.desired',
  },
  {
    name: 'a blue-green pause ends a second late',
    file: 'rollout/reconcilers/blueGreen/pause.ts',
    from: 'return condition.startTime + seconds * 1000',
    to: 'return condition.startTime + (seconds + 1) * 1000',
  },
  {
    name: 'a revision is stable with one pod missing',
    file: 'rollout/decisions/promotion.ts',
    from: '? newRS.available < desired\n',
    to: '? newRS.available < desired - 1\n',
  },
  {
    name: 'promote skips a step in a pause as well',
    file: 'verbs/promoteWrites.ts',
    from: '!view.controllerPause) {\n      return { status: cleared,',
    to: '!view.controllerPause) {\n      return { status: { ...cleared, currentStepIndex: currentStepIndex ?? 0 },',
  },
  {
    name: 'a step completes without its router',
    file: 'steps/setWeight.ts',
    from: 'view.scaleReached && view.weightVerified !== false',
    to: 'view.scaleReached',
  },
  {
    name: 'the rollback window is one revision wider',
    file: 'rollout/decisions/rollback.ts',
    from: 'return between < revisions',
    to: 'return between <= revisions',
  },
  {
    name: 'a restart spares the youngest of the old pods',
    file: 'rollout/reconcilers/restart.ts',
    from: 'if (old === evicted) pass.restartedAt = restartAt',
    to: 'if (old - evicted <= 1) pass.restartedAt = restartAt',
  },
  {
    name: 'a timer fires a second late',
    file: 'simulation/takeTurns.ts',
    from: 'now.wakes = withWake(now.wakes, kind, name, firesAt(wakeAt))',
    to: 'now.wakes = withWake(now.wakes, kind, name, (firesAt(wakeAt) + 1000) as typeof wakeAt)',
  },
  {
    name: 'a blue-green pause ends a second early',
    file: 'rollout/reconcilers/blueGreen/pause.ts',
    from: 'return condition.startTime + seconds * 1000',
    to: 'return condition.startTime + (seconds - 1) * 1000',
  },
  {
    name: 'a dynamic stable forgets the traffic that it still gets',
    file: 'replicas/routedCanary.ts',
    from: 'Math.max(stable, pods(weights.stable))',
    to: 'stable',
  },
  {
    name: 'minPodsPerReplicaSet is ignored',
    file: 'replicas/routedCanary.ts',
    from: 'if (count === 0 || minPodsPerReplicaSet === null) return count',
    to: 'if (count >= 0 || minPodsPerReplicaSet === null) return count',
  },
  {
    name: 'a setCanaryScale of pods is taken for a weight',
    file: 'steps/target.ts',
    from: 'if (scale !== null && scale.replicas !== null) return { replicas: scale.replicas, weight: 0 }\n',
    to: 'if (scale !== null && scale.replicas !== null) return { replicas: null, weight: scale.replicas }\n',
  },
  {
    name: 'a scale-down delay is over a second early',
    file: 'replicas/scaleDownDelay.ts',
    from: 'scaleDownAt <= now',
    to: 'scaleDownAt <= now + 1000',
  },
  {
    name: 'one revision more may wait for its scale-down',
    file: 'replicas/scaleDownDelay.ts',
    from: 'delayed > revisionLimit ||',
    to: 'delayed > revisionLimit + 1 ||',
  },
  {
    name: 'of old ReplicaSets the oldest may wait instead of the newest',
    file: 'rollout/reconcilers/blueGreen/replicaSets.ts',
    from: 'b.revision - a.revision',
    to: 'a.revision - b.revision',
  },
]
