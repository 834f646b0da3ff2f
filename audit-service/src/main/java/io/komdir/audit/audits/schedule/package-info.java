/** How often audits come, when the next one is due, and telling it once. */
package io.komdir.audit.audits.schedule;
