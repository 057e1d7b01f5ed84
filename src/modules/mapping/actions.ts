// What is done with mappings, for whoever does it other than by the routes: the demonstration. Loaded by itself, so that the
// door stays light for `uppsikt map`.
export { drawFrom, freezePopulation, giveRoom } from './audit-room/actions.ts';
export { answerFinding, askAbout, settleFindings } from './finding-register/handle.ts';
export { decideRun, openNames, recordInformation } from './runs/decide.ts';
export { prepareRun } from './runs/prepare.ts';
export { runContent } from './runs/run.ts';
export { listRuns } from './runs/store.ts';
export { beginUpload, takePart } from './uploads/actions.ts';
export { closeRun } from './work/close.ts';
export { startRun } from './work/start.ts';
export { workOnRuns } from './work/work-on-runs.ts';
