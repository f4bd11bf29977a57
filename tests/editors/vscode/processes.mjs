// The server as the system sees it.

import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/** The processes that run the program inside a folder. */
export function serversIn(folder) {
  return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)).filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/exe`).startsWith(folder);
    } catch {
      return false;
    }
  }).filter((pid) => argumentsOf(pid).includes('server')).map(Number);
}

function argumentsOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

/** How long a process has worked, in milliseconds: its own time and the system's for it. */
export function workOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // The system counts in hundredths of a second.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** The sockets of a process besides its standard input, output and error, which the editor makes sockets too. */
export function socketsOf(pid) {
  const folder = `/proc/${pid}/fd`;
  const standard = ['0', '1', '2'].map((fd) => readlinkSync(`${folder}/${fd}`));
  const open = readdirSync(folder).map((fd) => readlinkSync(`${folder}/${fd}`));
  return open.filter((target) => target.startsWith('socket:') && !standard.includes(target));
}
