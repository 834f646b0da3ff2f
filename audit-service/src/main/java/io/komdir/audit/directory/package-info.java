/** What kpi-service told of the organization: its day, its money, and how settled the business is. */
package io.komdir.audit.directory;
