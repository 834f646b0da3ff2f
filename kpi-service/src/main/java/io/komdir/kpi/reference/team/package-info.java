/** Teams and their hierarchy. */
package io.komdir.kpi.reference.team;
