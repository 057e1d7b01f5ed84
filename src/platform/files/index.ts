export { folderFiles } from './folder.ts';
export { type FileHash, type FileLimits, type Files, fileHash, type StoredFile } from './store.ts';
export { FILE_TYPES, type FileType, fileTypeOfName, MEDIA_TYPES } from './type.ts';
