/**
 * Keeps organizations apart. The lock is PostgreSQL's row-level security on every tenant table; this package sets, for
 * each transaction, the organization or the system task for which it runs. Without either it sees no row.
 */
package io.komdir.platform.tenancy;
