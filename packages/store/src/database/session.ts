/** The PostgreSQL schema that holds every table and view of a project. */
export const SCHEMA = 'marsad';

/** What every connection is set to before its first statement; queries here are short, so compiling them costs more. */
export const SESSION_SETTINGS = `set search_path to ${SCHEMA}; set timezone to 'UTC'; set jit to off;
  set work_mem to '16MB'`;
