/** Text that others wrote, made fit to be shown. */
package io.komdir.platform.text;
