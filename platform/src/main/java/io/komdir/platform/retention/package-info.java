/** How long rows are kept: a service declares it, one job deletes what is older. */
package io.komdir.platform.retention;
