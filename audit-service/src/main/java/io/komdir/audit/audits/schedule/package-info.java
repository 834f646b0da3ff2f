/** How often audits come, when the next one is due, and publishing it once. */
package io.komdir.audit.audits.schedule;
