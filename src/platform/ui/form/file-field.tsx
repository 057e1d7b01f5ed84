import { FileUpload } from '@navikt/ds-react/FileUpload';
import type { z } from 'zod';
import { type FieldProps, useField } from './use-field.ts';

export interface FileFieldProps<Schema extends z.ZodObject> extends FieldProps<Schema> {
  /** What the file chooser offers: `.csv,.xlsx`. */
  readonly accept?: string;
}

/** One file or several, as the schema says (`z.file()` or an array of them): dragged here or chosen. */
export function FileField<Schema extends z.ZodObject>(props: FileFieldProps<Schema>) {
  const { id, words, entered, enter, shape } = useField(props);
  const files = entered as readonly File[];
  const several = shape.kind === 'files';
  return (
    <div className="file-field">
      <FileUpload.Dropzone
        {...words}
        id={id}
        multiple={several}
        {...(props.accept === undefined ? {} : { accept: props.accept })}
        onSelect={(chosen) => {
          const added = chosen.map(({ file }) => file);
          enter(several ? [...files, ...added] : added.slice(-1));
        }}
      />
      {files.length === 0 ? null : (
        <ul className="file-field__files">
          {files.map((file) => (
            <FileUpload.Item
              as="li"
              key={`${file.name}-${file.lastModified}`}
              file={file}
              button={{ action: 'delete', onClick: () => enter(files.filter((other) => other !== file)) }}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
