// The server's life: killed, started again, idle.

import { serversIn, socketsOf, workOf } from '../processes.mjs';
import { check, until } from '../steps.mjs';

/** How much an idle server may work in five seconds, in milliseconds. */
const IDLE = 20;

export async function server({ step, writer, bench }) {
  const running = () => serversIn(bench.home);

  await step('a server that is killed is started again', async () => {
    await writer.openFile('pier.txt');
    const [old, ...others] = running();
    check(old && others.length === 0, `one server: ${running()}`);
    process.kill(old, 'SIGKILL');
    const [now] = await until('a new server', () => running().some((pid) => pid !== old) && running());
    await writer.seeStatus(/us-ap/);
    await writer.seeWaves(1);
    check(await writer.page.locator('.notification-toast').count() === 0, 'no message about it');
    await writer.goTo('Holm thanked');
    await writer.page.keyboard.insertText('Mayor ');
    await writer.see('.pane-body .customview-tree', 'Ada Holm');
    return `${old}, then ${now}`;
  });

  await step('Restart starts another one', async () => {
    const [old] = running();
    await writer.run('onrecord: Restart');
    await until('a new server', () => running().length === 1 && running()[0] !== old);
    await writer.seeStatus(/us-ap/);
    await writer.seeWaves(1);
  });

  await step('an idle editor gives the server nothing to do', async () => {
    await writer.page.waitForTimeout(2000);
    const [pid] = running();
    const before = workOf(pid);
    await writer.page.waitForTimeout(5000);
    const work = workOf(pid) - before;
    check(work <= IDLE, `${work} ms of work in 5 s`);
    const sockets = socketsOf(pid);
    check(sockets.length === 0, `it holds sockets: ${sockets}`);
    return `${work} ms of work in 5 s, no socket`;
  });
}
