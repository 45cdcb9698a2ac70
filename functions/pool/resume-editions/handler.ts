import { PROGRAMMES } from '#shared/release/programme.ts';
import { wireReader } from '../../http/wire.ts';
import { functionLog } from '../../http/log.ts';
import { setting } from '../../ports/settings.ts';
import { workflowsAt } from '../../ports/workflows.ts';
import { releaseReader } from '../../stores/release-reader.ts';
import { resumeEditions } from './resume.ts';

const release = releaseReader(wireReader(), setting('RELEASE_TABLE'));

/** On a schedule: takes up closings whose workflow was lost. */
export const handler = async (): Promise<void> => {
  const count = await resumeEditions({ release, workflows: workflowsAt(setting('WORKFLOWS_URL')) }, PROGRAMMES);
  functionLog('info', 'resume-editions', { function: 'resume-editions', count });
};
