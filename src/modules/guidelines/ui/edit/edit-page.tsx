import '@navikt/ds-css/dist/component/form.css';
import './edit.css';
import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Confirm, useTexts } from '../../../../platform/ui/index.ts';
import type { VersionAnswer } from '../../api.ts';
import { editPage } from '../pages.ts';
import { versionQuery } from '../queries.ts';
import { pageTexts } from '../texts.ts';
import { VersionFrame } from '../version/version-head.tsx';
import { EditorContext } from './editor.ts';
import { GatesEditor } from './gates-editor.tsx';
import { HeadEditor } from './head-editor.tsx';
import { LimitsEditor } from './limits-editor.tsx';
import { RestEditor } from './rest-editor.tsx';
import { SectionsEditor } from './sections-editor.tsx';
import { TemplatesEditor } from './templates-editor.tsx';
import { editTexts } from './texts.ts';
import { type Drafting, useDrafting } from './use-drafting.ts';
import { WhatIsWrong } from './what-is-wrong.tsx';

/** Writes a draft: its sections and rules in fields, the rest as JSON. */
export function EditPage() {
  const page = useTexts(pageTexts);
  const t = useTexts(editTexts);
  const { versionId } = editPage.useParams();
  const { data: version } = useSuspenseQuery(versionQuery(versionId));
  return (
    <VersionFrame version={version} title={page('guidelines.page.nav.edit')} lead={t('guidelines.edit.lead')}>
      {version.status === 'decided' ? (
        <p>{t('guidelines.edit.decided')}</p>
      ) : (
        <DraftForm key={versionId} version={version} />
      )}
    </VersionFrame>
  );
}

function DraftForm({ version }: { readonly version: VersionAnswer }) {
  const t = useTexts(editTexts);
  const drafting = useDrafting(version);
  const [asks, setAsks] = useState(false);
  function send(event: FormEvent) {
    event.preventDefault();
    void drafting.save();
  }
  return (
    <EditorContext value={drafting.editor}>
      <p className="muted">{t('guidelines.edit.kept', { authority: version.authorityName })}</p>
      <WhatIsWrong drafting={drafting} versionId={version.id} />
      <form className="guideline-editor" onSubmit={send} noValidate>
        <HeadEditor />
        <SectionsEditor />
        <LimitsEditor />
        <GatesEditor />
        <TemplatesEditor />
        <RestEditor onReplace={drafting.replace} />
        <SaveBar drafting={drafting} onDiscard={() => setAsks(true)} />
      </form>
      <Confirm
        open={asks}
        grave
        question={t('guidelines.edit.discard.question')}
        verb={t('guidelines.edit.discard')}
        onConfirm={() => {
          setAsks(false);
          void drafting.discard();
        }}
        onClose={() => setAsks(false)}
      />
    </EditorContext>
  );
}

interface SaveBarProps {
  readonly drafting: Drafting;
  onDiscard(): void;
}

function SaveBar({ drafting: { status, busy }, onDiscard }: SaveBarProps) {
  const t = useTexts(editTexts);
  return (
    <div className="save-bar">
      <p role="status">{status === 'untouched' ? null : t(`guidelines.edit.${status}`)}</p>
      <div className="actions">
        <Button type="submit" loading={busy}>
          {t('guidelines.edit.save')}
        </Button>
        {status === 'unsaved' || status === 'restored' ? (
          <Button type="button" variant="secondary" onClick={onDiscard}>
            {t('guidelines.edit.discard')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
