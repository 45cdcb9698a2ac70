import { routeKey } from '#shared/contracts/contract.ts';
import { PUBLICATION_API } from '#shared/contracts/publication-api.ts';
import { httpHandler } from '../../http/handler.ts';
import { functionLog } from '../../http/log.ts';
import { wireAuthentication, wireReader } from '../../http/wire.ts';
import { blobsAt } from '../../ports/blobs.ts';
import { setting } from '../../ports/settings.ts';
import { publicationReader } from '../../stores/publication-reader.ts';
import { reportData, reportFigure } from './data.ts';
import { reportFeed } from './feed.ts';
import { getPublication, listPublications } from './list.ts';
import { reportEmbed, reportPage, reportVersion, type PublicationDeps } from './pages.ts';

const reader = wireReader();
let blobs: ReturnType<typeof blobsAt> | undefined;
const deps: PublicationDeps = {
  reader: publicationReader(reader, setting('RELEASE_TABLE')),
  blobs: () => (blobs ??= blobsAt(setting('BLOBS_URL'))),
  origin: setting('ORIGIN'),
};

export const handler = httpHandler(
  'publications',
  {
    [routeKey(PUBLICATION_API.publications)]: listPublications(deps),
    [routeKey(PUBLICATION_API.publication)]: getPublication(deps),
    [routeKey(PUBLICATION_API.reportFeed)]: reportFeed(deps),
    [routeKey(PUBLICATION_API.reportPage)]: reportPage(deps),
    [routeKey(PUBLICATION_API.reportVersion)]: reportVersion(deps),
    [routeKey(PUBLICATION_API.reportData)]: reportData(deps),
    [routeKey(PUBLICATION_API.reportFigure)]: reportFigure(deps),
    [routeKey(PUBLICATION_API.reportEmbed)]: reportEmbed(deps),
  },
  wireAuthentication(reader, 'counts'),
  functionLog,
);
