import { findChromium } from './chromium.ts';
import { openBrowser, type BrowserPipe } from './chromium-pipe.ts';

/** A report of 20 figures takes about a second; what takes this long will not end. */
const PATIENCE = 30_000;

/** Whatever a page may name: nothing is fetched for it. */
const OFFLINE = ['--host-resolver-rules=MAP * ~NOTFOUND', '--disable-background-networking', '--user-agent=tidemark'];

/**
 * Prints pages as PDF: tagged, with an outline of the headings, in the page size of their own style sheet. Each page gets
 * a browser of its own, which is closed whatever happens; scripts do not run, and nothing is asked of the network.
 */
export const chromiumPrinter = ({ patience = PATIENCE } = {}) => ({
  async print(html: string): Promise<Uint8Array> {
    const { path, args } = await findChromium();
    const browser = openBrowser(path, [...args, ...OFFLINE]);
    const late = setTimeout(() => browser.close('the browser took too long to print'), patience);
    try {
      return await printPage(browser, html);
    } finally {
      clearTimeout(late);
      browser.close('printed');
    }
  },
});

async function printPage(browser: BrowserPipe, html: string): Promise<Uint8Array> {
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const ask = (method: string, params: object = {}) => browser.send(method, params, sessionId as string);
  await ask('Emulation.setScriptExecutionDisabled', { value: true });
  await ask('Network.enable');
  await ask('Network.emulateNetworkConditions', { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 });
  await ask('Page.enable');
  const { frameTree } = (await ask('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
  // Waited for together: a browser that ends refuses both.
  await Promise.all([
    browser.next('Page.loadEventFired'),
    ask('Page.setDocumentContent', { frameId: frameTree.frame.id, html }),
  ]);
  const { data } = await ask('Page.printToPDF', {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return Buffer.from(data as string, 'base64');
} // prettier-ignore

export default chromiumPrinter();
