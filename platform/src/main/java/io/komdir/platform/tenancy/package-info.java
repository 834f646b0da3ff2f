/**
 * Keeps organizations apart. The lock is PostgreSQL's row-level security on every tenant table; this package tells each
 * transaction for which organization, or for which system task, it runs. Without either it sees no row.
 */
package io.komdir.platform.tenancy;
