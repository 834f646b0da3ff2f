/** People who are missing because the cause "staff level" was confirmed. */
package io.komdir.audit.improvement.staffing;
