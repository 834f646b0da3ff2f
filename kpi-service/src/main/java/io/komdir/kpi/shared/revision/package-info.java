/** The number that grows with every committed change of an organization's data. */
package io.komdir.kpi.shared.revision;
