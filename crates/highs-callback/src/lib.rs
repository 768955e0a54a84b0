//! Progress, incumbents, bound and interrupt of HiGHS through its C callback: the one crate with unsafe code.
//!
//! [`solve_watched`] runs a model and calls a closure whenever HiGHS reports. HiGHS is told to use one thread, so the
//! closure is called on the caller's own thread only, never twice at a time, and never after the call has returned.

use std::any::Any;
use std::ffi::{c_char, c_int, c_void};
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use highs::{HighsStatus, Model, SolvedModel};
use highs_sys::{
    Highs_setCallback, Highs_startCallback, Highs_stopCallback, HighsCallbackDataIn, HighsCallbackDataOut, HighsInt,
    kHighsCallbackIpmInterrupt, kHighsCallbackMipImprovingSolution, kHighsCallbackMipInterrupt,
    kHighsCallbackMipLogging, kHighsCallbackSimplexInterrupt,
};

/// What HiGHS reports.
#[derive(Clone, Copy, Debug)]
pub enum Event<'a> {
    /// A look at the clock: may be asked to stop.
    Tick {
        /// Branch-and-bound nodes so far.
        nodes: i64,
        /// Simplex iterations so far, where HiGHS asks between two steps of its work: those calls come at the same places in every run. Not
        /// so its log lines, which a clock calls for: they have none.
        iterations: Option<i64>,
        /// The incumbent's objective, infinite if there is none.
        primal: f64,
        /// The proven bound, infinite if there is none.
        dual: f64,
    },
    /// A better integer solution, column by column, in the space of the original model.
    Improved(&'a [f64]),
}

/// The caller's closure; `Break` asks HiGHS to stop as soon as it can.
pub type Watch<'a> = dyn FnMut(Event<'_>) -> ControlFlow<()> + 'a;

const REPORTS: [HighsInt; 5] = [
    kHighsCallbackMipImprovingSolution,
    kHighsCallbackMipLogging,
    kHighsCallbackMipInterrupt,
    kHighsCallbackSimplexInterrupt,
    kHighsCallbackIpmInterrupt,
];

struct Bridge<'a, 'w> {
    watch: &'a mut Watch<'w>,
    stopped: bool,
    panic: Option<Box<dyn Any + Send>>,
}

/// Solves a model on one thread, reporting to `watch`; whether it was interrupted is in the solved model's status.
///
/// A panic of the closure stops HiGHS and goes on in the caller once HiGHS has returned.
pub fn solve_watched(mut model: Model, watch: &mut Watch<'_>) -> Result<SolvedModel, HighsStatus> {
    // One thread: HiGHS then calls back from the thread that runs it, which the soundness of `report` rests on.
    model.try_set_option("threads", 1).map_err(|_| HighsStatus::Error)?;
    model.try_set_option("parallel", "off").map_err(|_| HighsStatus::Error)?;
    let mut bridge = Bridge { watch, stopped: false, panic: None };
    let highs = model.as_mut_ptr();
    // SAFETY: `highs` is the live instance that `model` owns, and `report` has the type that HiGHS asks for. `bridge`
    // outlives every call back: it does not move, and the callback is detached, or the instance destroyed, below.
    unsafe {
        Highs_setCallback(highs, Some(report), (&raw mut bridge).cast::<c_void>());
        for kind in REPORTS {
            Highs_startCallback(highs, kind);
        }
    }
    let mut solved = model.try_solve();
    if let Ok(solved) = &mut solved {
        // SAFETY: the same live instance, now owned by `solved`; after an error it was destroyed with its model.
        unsafe {
            for kind in REPORTS {
                Highs_stopCallback(solved.as_mut_ptr(), kind);
            }
            Highs_setCallback(solved.as_mut_ptr(), None, std::ptr::null_mut());
        }
    }
    match bridge.panic {
        Some(panic) => resume_unwind(panic),
        None => solved,
    }
}

/// Called by HiGHS, on the thread that runs it.
unsafe extern "C" fn report(
    kind: c_int,
    _message: *const c_char,
    out: *const HighsCallbackDataOut,
    answer: *mut HighsCallbackDataIn,
    data: *mut c_void,
) {
    // SAFETY: `data` is the pointer to the live `Bridge` given to `Highs_setCallback`; with one thread HiGHS calls back
    // from within `Highs_run` only, so nobody else uses the bridge meanwhile. `out` points to HiGHS's report or is null.
    let (bridge, out) = unsafe { (&mut *data.cast::<Bridge<'_, '_>>(), out.as_ref()) };
    let (Some(out), false) = (out, bridge.stopped) else {
        return stop(bridge.stopped, answer);
    };
    let event = if kind == kHighsCallbackMipImprovingSolution && !out.mip_solution.is_null() {
        // SAFETY: HiGHS gives `mip_solution_size` doubles, valid during this call.
        Event::Improved(unsafe { std::slice::from_raw_parts(out.mip_solution, out.mip_solution_size as usize) })
    } else {
        let iterations = if kind == kHighsCallbackMipInterrupt {
            Some(out.mip_total_lp_iterations)
        } else {
            (kind == kHighsCallbackSimplexInterrupt).then(|| i64::from(out.simplex_iteration_count))
        };
        Event::Tick { nodes: out.mip_node_count, iterations, primal: out.mip_primal_bound, dual: out.mip_dual_bound }
    };
    match catch_unwind(AssertUnwindSafe(|| (bridge.watch)(event))) {
        Ok(ControlFlow::Continue(())) => {}
        Ok(ControlFlow::Break(())) => bridge.stopped = true,
        Err(panic) => {
            bridge.stopped = true;
            bridge.panic = Some(panic);
        }
    }
    stop(bridge.stopped, answer);
}

fn stop(stopped: bool, answer: *mut HighsCallbackDataIn) {
    // SAFETY: `answer` is null or points to HiGHS's own input record, valid and unshared during the call back.
    if let Some(answer) = unsafe { answer.as_mut() } {
        answer.user_interrupt = c_int::from(stopped);
    }
}
