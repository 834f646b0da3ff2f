package io.komdir.kpi.reference.organization;

/** How settled the business is; decides how often an audit is due. */
public enum Stage {
    STARTUP,
    ESTABLISHED
}
