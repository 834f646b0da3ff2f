/**
 * Begins where this service left off, also with an empty database: what it told before is read first, and only then what
 * makes it decide something new.
 */
package io.komdir.audit.history;
