/** Work for the tests: each kind of task behaves in one way that a worker must survive. */
export function work(task: {
  kind: 'double' | 'throw' | 'forever' | 'hoard' | 'hoard-outside-heap' | 'die' | 'abort' | 'pid' | 'environment';
  n: number;
}): unknown {
  switch (task.kind) {
    case 'double':
      return task.n * 2;
    case 'throw':
      throw new RangeError('no such number');
    case 'forever':
      for (;;);
    case 'hoard': {
      const hoard: number[][] = [];
      for (;;) hoard.push(new Array(10_000).fill(hoard.length));
    }
    case 'hoard-outside-heap': {
      const hoard: Buffer[] = [];
      for (;;) hoard.push(Buffer.alloc(1024 * 1024, 1));
    }
    case 'die':
      return process.exit(3);
    case 'abort':
      return process.abort();
    case 'pid':
      return process.pid;
    case 'environment':
      return Object.keys(process.env);
  }
}
