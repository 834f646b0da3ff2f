/** The commands of the script {@code komdir}: the local run of all services on one machine. */
package io.komdir.local.launcher;
