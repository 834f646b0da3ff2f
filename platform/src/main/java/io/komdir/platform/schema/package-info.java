/** Whether the database is as new as the code. */
package io.komdir.platform.schema;
