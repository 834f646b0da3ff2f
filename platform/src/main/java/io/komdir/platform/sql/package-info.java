/** Set-based SQL beside Hibernate: one JDBI over the same data source, inside the same transaction. */
package io.komdir.platform.sql;
