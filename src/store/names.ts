/** What the vault is called in the browser's storages. Whoever looks for traces needs the names and nothing else. */
export const DATABASE_NAME = 'alemtuzumab-pathway';
/** The folder of the second copy in the origin private file system. */
export const MIRROR_FOLDER = 'alemtuzumab-pathway';
/** The channel on which the tabs tell each other of saves, of locking and of a new status. */
export const CHANNEL_NAME = 'alemtuzumab-pathway/vault';
/** The database of the chosen backup folder. It is no trace of a vault: there is nothing of one in it. */
export const FOLDER_DATABASE_NAME = 'alemtuzumab-pathway-folder';
/** The lock under which one tab at a time writes into that folder. */
export const FOLDER_LOCK_NAME = 'alemtuzumab-pathway/folder';
