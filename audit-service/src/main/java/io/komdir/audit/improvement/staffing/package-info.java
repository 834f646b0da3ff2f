/** People who are missing because the cause "staff level" was confirmed; hiring-service is told of them. */
package io.komdir.audit.improvement.staffing;
