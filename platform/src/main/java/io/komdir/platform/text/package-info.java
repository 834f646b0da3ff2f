/** Text of callers: what a code is, and how text is stripped, compared and made fit to be shown or stored. */
package io.komdir.platform.text;
