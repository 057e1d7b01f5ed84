import './task-list.css';
import type { ReactNode } from 'react';
import { useTexts } from './language.tsx';
import { StatusTag, type Tone } from './status-tag.tsx';
import { uiTexts } from './texts.ts';

export interface Task {
  readonly key: string;
  /** The task's name, as a link when there is something to do: `<PageLink to=…>Riskbedömning</PageLink>`. */
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  readonly done: boolean;
  readonly status: { readonly tone: Tone; readonly text: string };
}

/** The parts of a case of many parts, headed by how many are done: "3 av 5 klara". */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  const t = useTexts(uiTexts);
  const done = tasks.filter((task) => task.done).length;
  return (
    <div className="task-list">
      <p className="task-list__count">{t('ui.tasks.done', { done, n: tasks.length })}</p>
      <ul>
        {tasks.map((task) => (
          <li className="task-list__task" key={task.key}>
            <div>
              <div className="task-list__title">{task.title}</div>
              {task.hint === undefined ? null : <div className="muted">{task.hint}</div>}
            </div>
            <StatusTag tone={task.status.tone}>{task.status.text}</StatusTag>
          </li>
        ))}
      </ul>
    </div>
  );
}
