/** Neo4j's configuration files. A key given twice ends the start. */

export type HomeSettings = {
  port: number;
  /** Mebibytes of the store that are kept in memory, outside the Java heap. */
  pageCacheMb: number;
  /** A statement keeps its first plan, however the graph grows. */
  keepPlans: boolean;
};

// Each time a test empties the graph, all plans would be made again, which took five times what running them does.
const KEEP_PLANS = 'dbms.cypher.min_replan_interval=24h\n';

export function neo4jConf(settings: HomeSettings): string {
  const bolt = `127.0.0.1:${settings.port}`;
  return `# Written anew at each start.
server.default_listen_address=127.0.0.1
server.bolt.listen_address=${bolt}
server.bolt.advertised_address=${bolt}
# The HTTP connector costs most of a second at the start, and nothing here speaks HTTP to Neo4j.
server.http.enabled=false
server.https.enabled=false
# On loopback too: the Bolt port answers a WebSocket upgrade from any web page's origin.
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
client.allow_telemetry=false
server.memory.pagecache.size=${settings.pageCacheMb}m
db.tx_log.preallocate=false
db.tx_log.rotation.size=32m
db.tx_log.rotation.retention_policy=keep_none
# Without this a stop takes 10 s instead of 0.2 to 0.4.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
${settings.keepPlans ? KEEP_PLANS : ''}`;
}

/** A rolling file of at most twice the size, in place of the stock 20 MB with 5 to 7 old ones. */
const file = (name: string, layout: string) => `
    <RollingRandomAccessFile name="${name}" fileName="\${config:server.directories.logs}/${name}.log"
                             filePattern="$\${config:server.directories.logs}/${name}.log.%02i">
      <${layout} pattern="%d{yyyy-MM-dd HH:mm:ss.SSSZ}{GMT+0} %-5p %m%n"/>
      <Policies><SizeBasedTriggeringPolicy size="1 MB"/></Policies>
      <DefaultRolloverStrategy fileIndex="min" max="1"/>
    </RollingRandomAccessFile>`;

/** What a user should read, in neo4j.log. As a child Neo4j writes nothing of it to the console. */
export const USER_LOG_XML = `<?xml version="1.0" encoding="UTF-8"?>
<Configuration>
  <Appenders>${file('neo4j', 'PatternLayout')}
  </Appenders>
  <Loggers>
    <Root level="info"><AppenderRef ref="neo4j"/></Root>
  </Loggers>
</Configuration>
`;

/** Everything else, in debug.log. */
export const DEBUG_LOG_XML = `<?xml version="1.0" encoding="UTF-8"?>
<Configuration status="ERROR">
  <Appenders>${file('debug', 'Neo4jDebugLogLayout')}
  </Appenders>
  <Loggers>
    <Root level="INFO"><AppenderRef ref="debug"/></Root>
    <Logger name="QueryLogger" level="OFF"/>
    <Logger name="HttpLogger" level="OFF"/>
  </Loggers>
</Configuration>
`;
