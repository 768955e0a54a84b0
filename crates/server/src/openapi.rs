//! The list of routes, the OpenAPI document made from it, and its page: all served from the binary, nothing from elsewhere.

use std::sync::Arc;

use axum::Router;
use axum::http::header;
use axum::routing::get;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use utoipa_swagger_ui::{Config, SwaggerUi};

use crate::endpoints::{
    explanations, home, placement_jobs, route_jobs, rules, scenario_jobs, schemas, simulation_jobs, status, study_jobs,
    training_jobs, weeks, what_if,
};
use crate::problem::{FLAW, flaw_schema};
use crate::service::Service;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "FaSi",
        description = "Placement of families leaving reception, the weeks of the team that goes with them, and training: data in, explained \
            proposals out. Everything stays in \
            memory; there is no authentication. Texts are Italian or English, by `lang` or `Accept-Language`. Every \
            error is `application/problem+json` (RFC 9457).",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2"),
    ),
    tags(
        (name = "placement", description = "Placement jobs"),
        (name = "routes", description = "Weeks of the mobile team"),
        (name = "training", description = "Training of operators"),
        (name = "scenarios", description = "What would be if"),
        (name = "reference", description = "Rules and schemas"),
        (name = "service", description = "The service itself"),
    ),
)]
struct Document;

/// Every route.
pub fn router() -> Result<Router<Arc<Service>>, serde_json::Error> {
    let (router, document) = OpenApiRouter::with_openapi(Document::openapi())
        .routes(routes!(placement_jobs::submit, placement_jobs::list))
        .routes(routes!(placement_jobs::get, placement_jobs::stop))
        .routes(routes!(explanations::explain))
        .routes(routes!(what_if::prices))
        .routes(routes!(what_if::scarcity))
        .routes(routes!(route_jobs::submit, route_jobs::list))
        .routes(routes!(route_jobs::get, route_jobs::stop))
        .routes(routes!(route_jobs::explain))
        .routes(routes!(weeks::suggest))
        .routes(routes!(weeks::check))
        .routes(routes!(weeks::scarcity))
        .routes(routes!(weeks::compare))
        .routes(routes!(training_jobs::submit, training_jobs::list))
        .routes(routes!(training_jobs::get, training_jobs::stop))
        .routes(routes!(training_jobs::explain))
        .routes(routes!(scenario_jobs::submit, scenario_jobs::list))
        .routes(routes!(scenario_jobs::get, scenario_jobs::stop))
        .routes(routes!(simulation_jobs::submit, simulation_jobs::list))
        .routes(routes!(simulation_jobs::get, simulation_jobs::stop))
        .routes(routes!(study_jobs::submit, study_jobs::list))
        .routes(routes!(study_jobs::get, study_jobs::stop))
        .routes(routes!(rules::rules))
        .routes(routes!(schemas::schema))
        .routes(routes!(status::status))
        .split_for_parts();
    let mut document = serde_json::to_value(document)?;
    document["components"]["schemas"][FLAW] = serde_json::to_value(flaw_schema())?;
    for (name, mut schema) in schemas::all() {
        if let Some(fields) = schema.as_object_mut() {
            fields.remove("$schema");
        }
        document["components"]["schemas"][component(name)] = schema;
    }
    let text: Arc<str> = document.to_string().into();
    let json = move || {
        let text = Arc::clone(&text);
        async move { ([(header::CONTENT_TYPE, "application/json")], text.to_string()) }
    };
    // the validator that the page would otherwise ask is a stranger's
    let page = SwaggerUi::new("/docs").config(Config::new(["/openapi.json"]).validator_url("none"));
    Ok(router.route("/", get(home::home)).route("/openapi.json", get(json)).merge(page))
}

/// The component of a schema: `dataset` → `Dataset`.
fn component(name: &str) -> String {
    let (first, rest) = name.split_at(1);
    first.to_uppercase() + rest
}
