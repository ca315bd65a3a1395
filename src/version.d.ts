/** The version of the build, from package.json. */
declare const __VERSION__: string;
/** SHA-256 (hex) over the files of machines/ from which the build was made. */
declare const __RULES__: string;
